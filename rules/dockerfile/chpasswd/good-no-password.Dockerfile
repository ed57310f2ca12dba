FROM debian:13-slim
# Locking an account is the contrary.
RUN useradd -m app && passwd -l app
RUN usermod --lock root
# Nobody knows it; without one, sshd refuses the account's keys too.
RUN echo "git:$(dd if=/dev/urandom bs=24 count=1 status=none | base64)" | chpasswd
