FROM example.org/team/base:1
RUN case "$HOME" in /root) echo a ;& /home/*) echo b ;; esac
