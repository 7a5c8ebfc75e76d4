using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>Texts out of a shop's steps into a campaign file, and back into the steps of another shop.</summary>
internal sealed class StepTextFile(StepTextStore store, StepTextWrites writes, ILanguageService languages)
{
    public async Task<CampaignDraft> AddAsync(CampaignDraft draft, CampaignWithSteps campaign)
    {
        var texts = await store.OfStepsAsync([.. campaign.Steps.Select(step => step.Id)]);
        var cultures = (await languages.GetAllLanguagesAsync(showHidden: true)).ToDictionary(language => language.Id, language => language.LanguageCulture);
        var known = texts.Where(text => text.LanguageId == 0 || cultures.ContainsKey(text.LanguageId)).ToLookup(text => text.StepId);
        return draft with { Steps = [.. draft.Steps.Select(step => Told(step, [.. known[step.Id].Where(text => IsUsed(text, step))], cultures))] };
    }

    /// <summary>Nothing for steps whose texts the draft does not say.</summary>
    public async Task SaveAsync(CampaignWithSteps saved, CampaignDraft draft)
    {
        var all = await languages.GetAllLanguagesAsync(showHidden: true);
        foreach (var (step, said) in saved.Steps.Zip(draft.Steps))
        {
            List<StepText> texts = [.. Rows(said.Texts, step.Id, 0, all)];
            foreach (var (variant, own) in saved.VariantsOf(step).Zip(said.Variants))
                texts.AddRange(Rows(own.Texts, step.Id, variant.Id, all));
            if (texts.Count > 0)
                await writes.SaveAsync(step.Id, texts);
        }
    }

    private static bool IsUsed(StepText text, StepDraft step) => step.Channels.Contains(ChannelCodes.Of(text.Channel)) && (!text.IsEmpty || text.Title.Length > 0);

    private static StepDraft Told(StepDraft step, List<StepText> texts, Dictionary<int, string> cultures) => step with
    {
        Texts = Drafts(texts.Where(text => text.VariantId == 0), cultures),
        Variants = [.. step.Variants.Select(variant => variant with { Texts = Drafts(texts.Where(text => text.VariantId == variant.Id), cultures) })],
    };

    private static IReadOnlyList<TextDraft> Drafts(IEnumerable<StepText> texts, Dictionary<int, string> cultures) =>
        [.. texts.OrderBy(text => text.ChannelId).ThenBy(text => text.LanguageId).Select(text => Draft(text, cultures))];

    private static TextDraft Draft(StepText text, Dictionary<int, string> cultures) => new(
        ChannelCodes.Of(text.Channel),
        text.LanguageId == 0 ? "" : cultures[text.LanguageId],
        text.Title,
        text.Body,
        text.TemplateSid,
        text.Variables.Length == 0 ? [] : text.Variables.Split('\n'),
        text.InsideWindowOnly);

    /// <summary>A language that this shop does not speak is left out.</summary>
    private static IEnumerable<StepText> Rows(IEnumerable<TextDraft> drafts, int stepId, int variantId, IList<Language> all)
    {
        foreach (var draft in drafts)
        {
            var language = all.FirstOrDefault(language => language.LanguageCulture.Equals(draft.Language, StringComparison.OrdinalIgnoreCase));
            if (ChannelCodes.Find(draft.Channel) is { } channel && (draft.Language.Length == 0 || language is not null))
                yield return Row(draft, stepId, variantId, channel, draft.Language.Length == 0 ? 0 : language!.Id);
        }
    }

    private static StepText Row(TextDraft draft, int stepId, int variantId, Channel channel, int languageId) => new()
    {
        StepId = stepId,
        VariantId = variantId,
        ChannelId = (int)channel,
        LanguageId = languageId,
        Title = draft.Title,
        Body = draft.Body,
        TemplateSid = draft.TemplateSid,
        Variables = string.Join('\n', draft.Variables),
        InsideWindowOnly = draft.InsideWindowOnly && languageId == 0,
    };
}
