#!/bin/sh
chown -R node /app/uploads
exec su-exec node node /app/server.js
