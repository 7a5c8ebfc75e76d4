using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>What the cart page says after a cart was brought back.</summary>
internal sealed class RestoreNotices(INotificationService notifications, ILocalizationService localization, LandingLines lines)
{
    public async Task TellAsync(RestoreResult result, int languageId)
    {
        if (result.LeftOut.Count == 0)
        {
            notifications.SuccessNotification(await TextAsync("Done", languageId));
            return;
        }

        var missing = new List<string>();
        foreach (var left in result.LeftOut)
            missing.Add(await SentenceAsync(left, languageId));
        notifications.WarningNotification(Format(await TextAsync(result.Filled > 0 ? "DonePartly" : "DoneNothing", languageId), string.Join("; ", missing)));
    }

    private async Task<string> SentenceAsync(LeftOut left, int languageId)
    {
        var name = await lines.NameAsync(left.Line, languageId);
        var fate = await TextAsync($"Fate.{left.Fate}", languageId);
        return left.Fate == LineFate.QuantityCut
            ? $"{name} ({Format(fate, left.Line.Outcome.Quantity, left.Line.Line.Quantity)})"
            : $"{name} ({fate})";
    }

    private Task<string> TextAsync(string key, int languageId) =>
        localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Restore.{key}", languageId);

    private static string Format(string pattern, params object[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);
}
