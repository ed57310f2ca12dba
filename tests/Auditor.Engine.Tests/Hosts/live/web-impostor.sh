# Somebody who is not root calls his program nginx, beside the real one, and names a configuration of his own in its title.
. "$LIVE/nginx.sh"
nginx
cp "$(command -v sleep)" /mnt/data/nginx
printf 'events {} http { server { listen 8081; autoindex on; } }' >/mnt/data/own.conf
setpriv --reuid 1999 --regid 1999 --clear-groups python3 -c '
import os
os.execv("/mnt/data/nginx", ["nginx: master process nginx -c /mnt/data/own.conf", "600"])' &
until [ "$(cat "/proc/$!/comm")" = nginx ]; do sleep 0.1; done
