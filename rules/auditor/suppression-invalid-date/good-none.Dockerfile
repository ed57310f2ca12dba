# auditor:ignore dockerfile/base-image-latest -- without a date, until=never is part of the reason
FROM nginx:latest
USER nginx
