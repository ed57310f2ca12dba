FROM debian:13-slim
# finds: sudo (low)
RUN sudo -u postgres createdb app
USER app
RUN <<EOF
set -e
# finds: sudo (medium)
if true; then sudo chown app /srv; fi
EOF
# finds: sudo (medium)
RUN ["sudo", "ldconfig"]
