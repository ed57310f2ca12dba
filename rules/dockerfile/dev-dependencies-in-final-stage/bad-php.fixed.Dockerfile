FROM php:8.4-fpm
COPY . .
# finds: dev-dependencies-in-final-stage (medium)
RUN composer install --no-dev
