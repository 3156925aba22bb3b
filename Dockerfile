# A slim image that runs as nobody in particular and keeps everything in /app/var.
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements.lock ./
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY config config
RUN /venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation .

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin ground \
 && install -d -o ground -g ground -m 0700 /app/var
WORKDIR /app
COPY --from=build /venv /venv
COPY config config
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1
USER ground
VOLUME /app/var
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD python -c "import os, urllib.request as u; \
    u.urlopen('http://127.0.0.1:%s/healthz' % os.environ.get('COMMON_GROUND_HTTP__PORT', '8081'), timeout=4)"
ENTRYPOINT ["common-ground"]
CMD ["run"]
