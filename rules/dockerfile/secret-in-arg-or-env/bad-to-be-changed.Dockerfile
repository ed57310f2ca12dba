FROM python:3.14-slim
# The program starts with it when nobody changes it.
# finds: secret-in-arg-or-env (high)
ENV SECRET_KEY="change-me-in-production"
# finds: secret-in-arg-or-env (high)
ENV ADMIN_PASSWORD=changeme
