"""The last steps over a built site."""

import pytest

from verified.site.postprocess import PATCHES, STYLE_PATCHES, finish, finished, patched, policy

WRITTEN = "".join(found for _, found, _ in PATCHES)
PAGE = f'<meta charset="utf-8"><link href="stylesheets/site.css"><script>a</script>{WRITTEN}'


@pytest.fixture
def site(tmp_path):
    for name, text in {
        "index.html": PAGE,
        "assets/stylesheets/main.1.css": STYLE_PATCHES[0][1] + "\n/*# sourceMappingURL=main.1.css.map */",
        "assets/stylesheets/palette.1.css": "b{}",
        "assets/stylesheets/main.1.css.map": "{}",
        "assets/javascripts/bundle.1.js": "run()\n//# sourceMappingURL=bundle.1.js.map",
        "assets/javascripts/lunr/min/de.js": "",
        "assets/images/favicon.png": "",
        "stylesheets/site.css": "c{}",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8", newline="\n")
    return tmp_path


def files(site):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def test_a_site_has_one_style_sheet_that_its_pages_link(site):
    finish(site)
    [sheet] = site.glob("assets/stylesheets/*")
    assert sheet.read_text("utf-8").split() == ["b{}", "c{}"]
    assert f'href="assets/stylesheets/{sheet.name}"' in (site / "index.html").read_text("utf-8")


def test_what_no_page_fetches_is_gone_and_so_is_the_name_of_the_map(site):
    finish(site)
    assert [name for name in files(site) if "stylesheets" not in name] == [
        "assets/javascripts/bundle.1.js",
        "index.html",
    ]
    assert (site / "assets/javascripts/bundle.1.js").read_text("utf-8") == "run()\n"


def test_a_file_that_material_no_longer_has_is_named(site):
    (site / "assets/stylesheets/palette.1.css").unlink()
    with pytest.raises(ValueError, match=r"the site has no assets/stylesheets/palette.*Fix: "):
        finish(site)


@pytest.mark.parametrize("patches", [PATCHES, STYLE_PATCHES])
def test_a_patch_that_no_longer_applies_says_why_it_is_there(patches):
    for why, found, _ in patches:
        with pytest.raises(ValueError, match="Material no longer writes") as error:
            patched("", [(why, found, "")], "index.html")
        assert f"so that {why}. Fix: " in str(error.value)


def test_a_page_that_does_not_link_the_style_sheet_is_named():
    with pytest.raises(ValueError, match=r"index\.html does not link stylesheets/site\.css"):
        finished(PAGE.replace("site.css", "other.css"), "index.html", "x.css")


def test_a_script_that_holds_up_the_page_is_named():
    with pytest.raises(ValueError, match="holds up the first paint"):
        finished(f'{PAGE}<script src="a.js">', "index.html", "x.css")


def test_a_column_is_aligned_by_a_class():
    assert '<td class="center">' in finished(f'{PAGE}<td align="center">', "index.html", "x.css")


def test_gaps_between_elements_go_and_those_in_code_stay():
    page = f"{PAGE}<p>a\n  b</p>\n\n   <p>c</p><pre><b>if</b>\n\n    <b>x</b></pre>"
    html = finished(page, "index.html", "x.css")
    assert "<p>a\n  b</p>\n<p>c</p><pre><b>if</b>\n\n    <b>x</b></pre>" in html


def test_the_policy_allows_the_own_scripts_of_a_page_and_no_others():
    assert "script-src 'self' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='" in policy(
        "<script>a</script>"
    )
    assert "script-src 'self';" in policy('<script src="x.js"></script>')
