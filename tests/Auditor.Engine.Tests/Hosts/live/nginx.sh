# What the hosts with nginx have in common: a certificate authority, a certificate for each name, and a configuration with nothing to mend.
mkdir -p /mnt/ca /var/log/nginx
touch /mnt/ca/index
cat >/mnt/ca/settings <<'END'
[ca]
default_ca = own
[own]
database = /mnt/ca/index
new_certs_dir = /mnt/ca
certificate = /mnt/ca/ca.crt
private_key = /mnt/ca/ca.key
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
END
elliptic='-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'
openssl req -x509 $elliptic -subj /CN=fake-ca -days 3650 -keyout /mnt/ca/ca.key -out /mnt/ca/ca.crt

# With the authority behind it, so that the chain is whole. Days count from now.
certificate() { # NAME FIRST-DAY LAST-DAY
  openssl req $elliptic -subj "/CN=$1" -addext "subjectAltName=DNS:$1" -keyout "/etc/nginx/$1.new" -out "/mnt/ca/$1.csr"
  openssl ca -batch -config /mnt/ca/settings -notext -in "/mnt/ca/$1.csr" -out "/mnt/ca/$1.crt" \
    -startdate "$(date -ud "$2 days" +%Y%m%d%H%M%SZ)" -enddate "$(date -ud "$3 days" +%Y%m%d%H%M%SZ)"
  cat "/mnt/ca/$1.crt" /mnt/ca/ca.crt >"/etc/nginx/$1.crt"
  chmod 600 "/etc/nginx/$1.new"
  mv "/etc/nginx/$1.new" "/etc/nginx/$1.key"
}

certificate shop.example -20 60
certificate old.example -20 60
rm -rf /etc/nginx/*-enabled /etc/nginx/conf.d
cat >/etc/nginx/nginx.conf <<'END'
user www-data;
worker_processes auto;
worker_rlimit_nofile 8192;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log warn;
events { worker_connections 2048; }
http {
  include mime.types;
  default_type application/octet-stream;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  access_log /var/log/nginx/access.log;
  client_max_body_size 2m;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:tls:1m;
  ssl_session_timeout 1d;
  ssl_session_tickets off;
  add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;
  add_header X-Content-Type-Options nosniff always;
  add_header Referrer-Policy no-referrer always;
  add_header Content-Security-Policy "default-src 'self'; frame-ancestors 'none'" always;
  server {
    listen 80 default_server;
    return 301 https://shop.example$request_uri;
  }
  server {
    listen 443 ssl http2 default_server;
    ssl_reject_handshake on;
    return 421;
  }
  server {
    listen 443 ssl http2;
    server_name shop.example;
    ssl_certificate shop.example.crt;
    ssl_certificate_key shop.example.key;
    root /mnt/shop;
    gzip on;
    gzip_types text/css application/javascript;
    expires 1h;
    location ~ /\. { return 404; }
  }
  server {
    listen 443 ssl http2;
    server_name old.example;
    ssl_certificate old.example.crt;
    ssl_certificate_key old.example.key;
    return 301 https://shop.example$request_uri;
  }
}
END
# All of it is older than the processes, by more than the second or two that their start is known to.
touch -d '1 hour ago' /etc/nginx/nginx.conf /etc/nginx/mime.types
