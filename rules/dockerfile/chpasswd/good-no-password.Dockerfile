FROM debian:13-slim
# Locking an account is the contrary.
RUN useradd -m app && passwd -l app
RUN usermod --lock root
