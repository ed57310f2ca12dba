FROM node:22
# finds: curl-pipe-shell (medium)
RUN curl -fsSL https://example.org/install.sh | bash
# finds: curl-pipe-shell (medium)
RUN wget -qO- https://example.org/install.sh | tee log | sudo -E bash - && apt-get install -y tool
# finds: curl-pipe-shell (medium)
RUN curl -sS https://example.org/installer | php -- --install-dir=/usr/local/bin
# finds: curl-pipe-shell (medium)
RUN curl -sSL https://example.org/poetry | python3 - --version 2.1.0
