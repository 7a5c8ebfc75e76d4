using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Newtonsoft.Json;
using Nop.Services.Logging;
using Nop.Services.Messages;

namespace NopCommerce.StandIn.Web;

/// <summary>Messages survive one redirect and are gone once a page has shown them.</summary>
internal sealed class TempDataNotifications(IHttpContextAccessor contexts, ITempDataDictionaryFactory tempData, ILogger log) : INotificationService
{
    public const string Key = "NotificationList";

    public void SuccessNotification(string message, bool encode = true, int timeout = 0) => Add("success", message, encode);

    public void WarningNotification(string message, bool encode = true, int timeout = 0) => Add("warning", message, encode);

    public void ErrorNotification(string message, bool encode = true, int timeout = 0) => Add("error", message, encode);

    public async Task ErrorNotificationAsync(Exception exception, bool logException = true, int timeout = 0)
    {
        if (logException)
            await log.ErrorAsync(exception.Message, exception);
        ErrorNotification(exception.Message);
    }

    private void Add(string kind, string message, bool encode)
    {
        if (contexts.HttpContext is not { } context)
            return;
        var data = tempData.GetTempData(context);
        data[Key] = JsonConvert.SerializeObject(PageNotice.Read(data.Peek(Key)).Append(new PageNotice(kind, message, encode)));
    }
}

/// <summary>One line of the page's notification bar; Kind is success, warning or error.</summary>
public sealed record PageNotice(string Kind, string Text, bool Encode)
{
    /// <summary>Takes the waiting messages out of the temporary data.</summary>
    public static IReadOnlyList<PageNotice> Take(ITempDataDictionary data) => Read(data[TempDataNotifications.Key]);

    internal static List<PageNotice> Read(object stored) =>
        stored is string json ? JsonConvert.DeserializeObject<List<PageNotice>>(json) : [];
}
