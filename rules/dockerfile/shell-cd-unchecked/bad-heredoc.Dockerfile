FROM debian:12-slim
RUN <<EOF
# finds: shell-cd-unchecked
cd /srv/cache
rm -rf ./tmp
EOF
