FROM node:22
ARG VERSION=1.2.3
# finds: curl-pipe-shell (medium)
RUN bash -c 'bash <(curl -fsSL https://example.org/install.sh)'
# finds: curl-pipe-shell (medium)
RUN sh -c "$(curl -fsSL https://example.org/install.sh)" "" --unattended
# finds: curl-pipe-shell (medium)
RUN eval "$(wget -qO- https://example.org/${VERSION}/env.sh)"
# finds: curl-pipe-shell (medium)
RUN curl https://example.org/${VERSION}/install.sh | sh -s -- --prefix /opt
# finds: curl-pipe-shell (medium)
RUN curl -o- https://example.org/nvm.sh | bash
# finds: curl-pipe-shell (medium)
RUN wget --quiet https://example.org/installer -O - | bash
# finds: curl-pipe-shell (medium)
RUN curl -sS https://example.org/installer | php -- --version=${VERSION}
