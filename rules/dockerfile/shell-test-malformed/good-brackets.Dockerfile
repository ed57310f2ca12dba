FROM debian:12-slim
SHELL ["/bin/bash", "-c"]
RUN [[ -f /etc/app.conf ]] || ls [a-z]* && [ 1 -lt 2 ]
CMD ["/app", "[x]"]
