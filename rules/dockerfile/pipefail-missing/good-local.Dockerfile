# What is read lies in the image; that a group is not there is an answer; and what comes out is looked at.
FROM debian:13-slim
RUN arch="$(dpkg --print-architecture | awk -F- '{ print $NF }')"; echo "$arch"
RUN existing="$(getent group 1000 | cut -d: -f1)"; if [ -n "$existing" ]; then groupdel "$existing"; fi
RUN find /usr/local -type f -exec ldd '{}' ';' | awk '/=>/ { print $(NF-1) }' | sort -u | xargs -r apt-mark manual
RUN { echo "Defaults env_keep += HOME"; if [ -n "$DEV" ]; then echo "ALL"; fi; } | tee /etc/sudoers.d/app
RUN version="$(curl -fsSL https://example.org/version | head -1)" && [ -n "$version" ] && echo "$version"
RUN find /usr/local/bin -type f -exec sh -eu -c 'sum="$(wget -qO- https://example.org/sum | head -1)"; test "$sum" = "$1"' -- '{}' ';'
RUN /app/tool --list | grep -q plugin
