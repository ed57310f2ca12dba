FROM python:3.13-slim
COPY requirements.txt .
# finds: pip-no-cache
RUN pip install --no-cache-dir -r requirements.txt
# finds: pip-no-cache
RUN python -m pip install --no-cache-dir gunicorn==23.0.0
