FROM debian:12-slim
USER app
RUN echo "a" | sudo tee /etc/app.conf > /dev/null && sudo sh -c 'echo b > /etc/b.conf'
RUN sudo apt-get update > /dev/null && sudo cat /etc/shadow > /tmp/shadow 2>/dev/null && sudo env > env.txt
