FROM debian:12-slim
RUN echo "~/.profile is read at login" && git config --global include.path "~/.gitconfig.local" && ls "a ~/b"
