using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <param name="Whole">With the longest product's name as it is.</param>
/// <param name="Sent">As it would leave, the name cut where it must be.</param>
/// <param name="Most">Parts that the settings allow.</param>
/// <param name="Costly">Letters of the text itself for which it costs more than twice as much.</param>
/// <param name="Example">As it would leave.</param>
internal sealed record TextCount(SmsSize Whole, SmsSize Sent, int Most, IReadOnlyList<string> Costly, string Example)
{
    public bool Fits => Sent.Segments <= Most && Example.Length <= TextWriting.LongestBody;
}

/// <summary>What an SMS costs at most, by the code that writes the real one.</summary>
internal sealed class TextCounts(WorstValues values, TextWriting writing, ISettingService settings)
{
    public async Task<TextCount> OfAsync(string body, Store store, Language language, bool offers)
    {
        var stored = await settings.LoadSettingAsync<CartRecoverySettings>(store.Id);
        var tokens = await values.OfAsync(store, language, offers);
        var text = new StepText { Body = body };
        var sent = writing.Write(text, Channel.Sms, tokens, stored, language.Id).Body;
        var whole = writing.Sms(body, tokens, stored, tokens.Product);
        return new TextCount(SmsSize.Of(whole), SmsSize.Of(sent), stored.TextMostSegments, SmsSize.Costly(whole), sent);
    }
}
