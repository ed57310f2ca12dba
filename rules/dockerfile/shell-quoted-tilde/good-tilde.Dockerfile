FROM debian:12-slim
RUN mkdir -p ~/.ssh ~/"my files" && cp a~ 'b~' /tmp/~x && cat "$HOME/.profile"
