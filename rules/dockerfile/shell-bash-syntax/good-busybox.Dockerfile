FROM alpine:3.22
RUN source /etc/profile && [[ "$HOME" == /root ]] && echo -e "a\tb" && set -o pipefail
RUN curl -fsSLO "https://example.org/{a,b}" && find /tmp -name x -exec rm {} +
RUN . /etc/profile && case "$HOME" in /root) echo a ;; esac
