namespace NopCommerce.StandIn.Requests;

/// <summary>Keeps the messages of one request; whoever renders a page takes them.</summary>
public sealed class Notices
{
    private readonly List<(string Kind, string Text, bool Encode)> _messages = [];

    public IReadOnlyList<(string Kind, string Text, bool Encode)> Messages => _messages;

    internal void Add(string kind, string text, bool encode) => _messages.Add((kind, text, encode));
}

internal sealed class NotificationService(Notices notices, ILogger log) : INotificationService
{
    public void SuccessNotification(string message, bool encode = true, int timeout = 0) => notices.Add("success", message, encode);

    public void WarningNotification(string message, bool encode = true, int timeout = 0) => notices.Add("warning", message, encode);

    public void ErrorNotification(string message, bool encode = true, int timeout = 0) => notices.Add("error", message, encode);

    public async Task ErrorNotificationAsync(Exception exception, bool logException = true, int timeout = 0)
    {
        if (logException)
            await log.ErrorAsync(exception.Message, exception);
        ErrorNotification(exception.Message, timeout: timeout);
    }
}
