FROM python:3.13-slim
# finds: pip-trusted-host
ENV PIP_TRUSTED_HOST=pypi.example.com
# finds: pip-trusted-host
RUN pip config set global.trusted-host "pypi.org files.pythonhosted.org"
