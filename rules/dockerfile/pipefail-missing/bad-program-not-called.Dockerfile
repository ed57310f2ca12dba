FROM php:8.4-cli
# finds: pipefail-missing (medium)
RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer
# finds: pipefail-missing (medium)
RUN curl https://rclone.org/install.sh | bash && echo done
# finds: pipefail-missing (medium)
RUN apt-get update && curl -fsSL https://deb.nodesource.com/setup_24.x | bash - && apt-get install -y nodejs
# finds: pipefail-missing (medium)
RUN curl -sL https://sentry.io/get-cli/ | sh; ls ./dist
