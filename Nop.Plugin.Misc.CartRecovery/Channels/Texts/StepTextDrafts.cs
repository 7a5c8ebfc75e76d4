using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <summary>Gives a step's channels the shipped texts to begin with; a channel that says anything in any language keeps to that.</summary>
internal sealed class StepTextDrafts(StepTextStore store, ILanguageService languages)
{
    public async Task EnsureAsync(int stepId, StepTone tone, IEnumerable<Channel> channels)
    {
        var all = await languages.GetAllLanguagesAsync(showHidden: true);
        foreach (var channel in channels.Where(ShippedTexts.Channels.Contains))
        {
            if ((await store.OfAsync(stepId, variantId: 0, channel)).Count > 0)
                continue;

            var shipped = New(tone, channel, all).ToList();
            foreach (var text in shipped)
                (text.StepId, text.ChannelId) = (stepId, (int)channel);
            await store.InsertAsync(shipped);
        }
    }

    /// <summary>A variant starts as a copy of the step's own texts.</summary>
    public async Task EnsureVariantAsync(int stepId, int variantId)
    {
        var all = await store.OfStepsAsync([stepId]);
        var known = all.Where(text => text.VariantId == variantId).ToLookup(text => text.ChannelId);
        var copies = all.Where(text => text.VariantId == 0 && !known.Contains(text.ChannelId)).Select(text => Copy(text, stepId, variantId)).ToList();
        if (copies.Count > 0)
            await store.InsertAsync(copies);
    }

    public static StepText Copy(StepText from, int stepId, int variantId) => new()
    {
        StepId = stepId,
        VariantId = variantId,
        ChannelId = from.ChannelId,
        LanguageId = from.LanguageId,
        Title = from.Title,
        Body = from.Body,
        TemplateSid = from.TemplateSid,
        Variables = from.Variables,
        InsideWindowOnly = from.InsideWindowOnly,
    };

    // A shop with one language reads the standard text only, so that must be in its language.
    private static IEnumerable<StepText> New(StepTone tone, Channel channel, IList<Language> all)
    {
        var main = all.FirstOrDefault(language => language.Published) ?? all[0];
        yield return ShippedTexts.Of(tone, channel, TemplateFiles.CultureFor(main.LanguageCulture) ?? TemplateFiles.FallbackCulture);
        foreach (var language in all.Where(language => language.Id != main.Id))
        {
            if (TemplateFiles.CultureFor(language.LanguageCulture) is not { } culture)
                continue;
            var text = ShippedTexts.Of(tone, channel, culture);
            (text.LanguageId, text.InsideWindowOnly) = (language.Id, false);
            yield return text;
        }
    }
}
