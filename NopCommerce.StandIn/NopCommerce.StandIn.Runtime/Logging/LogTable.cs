namespace NopCommerce.StandIn.Logging;

internal sealed class LogTable(IRepository<Log> logs, IWebHelper webHelper, TimeProvider time) : ILogger
{
    public Task InsertLogAsync(LogLevel logLevel, string shortMessage, string fullMessage = "", Customer customer = null) =>
        logs.InsertAsync(new Log
        {
            LogLevel = logLevel,
            ShortMessage = shortMessage,
            FullMessage = fullMessage,
            IpAddress = webHelper.GetCurrentIpAddress(),
            CustomerId = customer?.Id,
            PageUrl = webHelper.GetThisPageUrl(true),
            ReferrerUrl = webHelper.GetUrlReferrer(),
            CreatedOnUtc = time.GetUtcNow().UtcDateTime
        }, publishEvent: false);

    public Task InformationAsync(string message, Exception exception = null, Customer customer = null) => WriteAsync(LogLevel.Information, message, exception, customer);

    public Task WarningAsync(string message, Exception exception = null, Customer customer = null) => WriteAsync(LogLevel.Warning, message, exception, customer);

    public Task ErrorAsync(string message, Exception exception = null, Customer customer = null) => WriteAsync(LogLevel.Error, message, exception, customer);

    private Task WriteAsync(LogLevel level, string message, Exception exception, Customer customer) =>
        exception is ThreadAbortException ? Task.CompletedTask : InsertLogAsync(level, message, exception?.ToString() ?? string.Empty, customer);
}
