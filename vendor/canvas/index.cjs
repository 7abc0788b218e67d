'use strict';
// chartjs-node-canvas asks for the package "canvas". The original compiles against cairo or downloads
// a binary; @napi-rs/canvas ships its own façade of that API inside the package, which is what we hand on.
module.exports = require('@napi-rs/canvas/node-canvas.js');
