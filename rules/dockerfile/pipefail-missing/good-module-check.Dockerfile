# Without output grep fails.
FROM php:8.4-fpm
RUN docker-php-ext-install pdo_mysql && php -m | grep -q pdo_mysql
