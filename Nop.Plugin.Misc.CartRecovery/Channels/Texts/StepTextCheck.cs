using System.Text.RegularExpressions;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <param name="Channel">Whose text it is about.</param>
/// <param name="StoreId">0 for every store, each with its own languages.</param>
/// <param name="Restores">The campaign is about something that a link brings back.</param>
/// <param name="Offers">The step makes an offer, whose code is in the text.</param>
internal sealed record TextSubject(Channel Channel, int StoreId, bool Restores, bool Offers);

/// <summary>What would make a text wrong, said before a campaign is switched on and beside the text's field.</summary>
internal sealed partial class StepTextCheck(StepTextChoice choice, TextCounts counts, IStoreService stores, ILanguageService languages)
{
    public const string Unconfirmed = Prefix + "NoContentTemplate";

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Texts.Problem.";

    public async Task<IReadOnlyList<TemplateProblem>> CheckAsync(int stepId, int variantId, TextSubject subject)
    {
        var texts = await choice.RowsAsync(stepId, variantId, subject.Channel);
        if (texts.All(text => text.IsEmpty))
            return [new TemplateProblem(Prefix + "Missing")];

        List<TemplateProblem> problems = [];
        if (IsUnconfirmed(texts, subject.Channel))
            problems.Add(new TemplateProblem(Unconfirmed));
        foreach (var store in await StoresAsync(subject.StoreId))
            problems.AddRange(await InStoreAsync(texts, store, subject));
        return [.. problems.Distinct()];
    }

    /// <summary>Of one text as it is being written.</summary>
    public async Task<IReadOnlyList<TemplateProblem>> OfTextAsync(StepText text, Language language, Store store, TextSubject subject) =>
        [.. Problems(text, language.Name, subject), .. await SizeAsync(text, language, store, subject)];

    public async Task<IReadOnlyList<Store>> StoresAsync(int storeId) => [.. (await stores.GetAllStoresAsync()).Where(store => storeId == 0 || store.Id == storeId)];

    /// <summary>Free text leaves by WhatsApp only to whoever wrote within a day, and the merchant has not said that he means that.</summary>
    public static bool IsUnconfirmed(IEnumerable<StepText> texts, Channel channel) =>
        channel == Channel.WhatsApp && texts.ToList() is var all && all.Exists(text => text is { IsEmpty: false, TemplateSid: "" }) && !all.Exists(text => text.InsideWindowOnly);

    public static bool IsSid(string sid) => Sid().IsMatch(sid);

    private async Task<IReadOnlyList<TemplateProblem>> InStoreAsync(IReadOnlyList<StepText> texts, Store store, TextSubject subject)
    {
        List<TemplateProblem> problems = [];
        var spoken = await languages.GetAllLanguagesAsync(storeId: store.Id);
        foreach (var language in spoken)
        {
            if (StepTextChoice.Own(texts, language, spoken) is { } text)
                problems.AddRange(await OfTextAsync(text, language, store, subject));
            else if (!await choice.IsCoveredAsync(texts, language, store.Id))
                problems.Add(new TemplateProblem(Prefix + "Untranslated", language.Name));
        }

        return problems;
    }

    private static IEnumerable<TemplateProblem> Problems(StepText text, string language, TextSubject subject)
    {
        var isTemplate = subject.Channel == Channel.WhatsApp && text.TemplateSid.Length > 0;
        var all = $"{text.Title}\n{text.Body}\n{text.Variables}";
        foreach (var token in PlainTokens.Unknown(all))
            yield return new TemplateProblem(Prefix + "UnknownToken", language, token);
        if (subject.Channel is Channel.WebPush or Channel.OnSite && string.IsNullOrWhiteSpace(text.Title))
            yield return new TemplateProblem(Prefix + "NoTitle", language);
        if (isTemplate && !IsSid(text.TemplateSid))
            yield return new TemplateProblem(Prefix + "WrongSid", language);
        if (subject.Channel is not (Channel.Sms or Channel.WhatsApp))
            yield break;
        var isWritten = !string.IsNullOrWhiteSpace(text.Body);
        if (subject.Restores && ((isTemplate && !PlainTokens.HasLink(text.Variables)) || (isWritten && !PlainTokens.HasLink(text.Body))))
            yield return new TemplateProblem(Prefix + "NoRestoreLink", language);
        // An approved template says itself how it is ended; beside it stands the text for whoever wrote within a day.
        if (isWritten && !OptOutWords.AreIn(text.Body))
            yield return new TemplateProblem(Prefix + "NoOptOut", language);
    }

    private async Task<IReadOnlyList<TemplateProblem>> SizeAsync(StepText text, Language language, Store store, TextSubject subject)
    {
        if (subject.Channel != Channel.Sms || text.IsEmpty)
            return [];

        var count = await counts.OfAsync(text.Body, store, language, subject.Offers);
        return count.Fits ? [] : [new TemplateProblem(Prefix + "TooLong", language.Name, $"{count.Sent.Segments}", $"{count.Most}")];
    }

    [GeneratedRegex("^HX[0-9a-fA-F]{32}$")]
    private static partial Regex Sid();
}
