#!/bin/sh
# chown is why root is needed.
chown -R shop /data
exec setpriv --reuid=shop --regid=shop --clear-groups "$@"
