# An empty argument would not have come past FROM.
ARG PHP=8.4
FROM php:${PHP}-fpm
ARG PHP
RUN if [ $PHP != 8.3 ]; then docker-php-ext-install opcache; fi
