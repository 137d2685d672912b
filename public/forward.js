// On a page that only leads on: goes to the page that it names as canonical, with the anchor of the address.
const canonical = document.querySelector('link[rel=canonical]');
location.replace(new URL(canonical.href).pathname + location.hash);
