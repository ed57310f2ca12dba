FROM php:8.4-cli
# Without composer the next command stops the build.
RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer \
    && composer --version
RUN curl -LsSf https://astral.sh/uv/install.sh | sh
RUN uv --version
# Debian's own package of that name has no npm.
RUN curl -fsSL https://deb.nodesource.com/setup_24.x | bash - && apt-get install -y nodejs && npm install -g pnpm@10
RUN if [ -n "$RELEASE" ]; then \
      curl -sL https://sentry.io/get-cli/ | sh; \
      sentry-cli sourcemaps upload --release "$RELEASE" ./dist; \
    fi
