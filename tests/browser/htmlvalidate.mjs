export default {
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    "valid-autocomplete": "off", // Material's way to keep Firefox from opening the drawer at a reload
  },
};
