# The configuration of the sound one with three lines changed, and started before three more things went wrong.
. "$LIVE/nginx.sh"
certificate old.example -90 -2
sed -i -e 's/^user .*/user root;/' -e 's/server_tokens off/server_tokens on/' -e 's/ssl_protocols .*/ssl_protocols TLSv1 TLSv1.2 TLSv1.3;/' /etc/nginx/nginx.conf
touch -d '1 hour ago' /etc/nginx/nginx.conf
mkdir -p /mnt/site
mv /etc/nginx/nginx.conf /etc/nginx/mime.types /etc/nginx/*.crt /etc/nginx/*.key /mnt/site/
nginx -p /mnt/site -c /mnt/site/nginx.conf
certificate shop.example -1 89
mv /etc/nginx/shop.example.* /mnt/site/
chmod 644 /mnt/site/old.example.key
touch -d '1 hour' /mnt/site/mime.types
