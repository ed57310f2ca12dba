#!/bin/sh
# gosu would change the user here.
chown -R shop /data
exec "$@"
