using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>A sentence about a step's template: a locale resource and what goes into its places.</summary>
internal sealed record TemplateProblem(string Resource, params string[] Values)
{
    public bool Equals(TemplateProblem? other) => other is not null && Resource == other.Resource && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Resource.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What would make a mail wrong, said before a campaign is switched on.</summary>
internal sealed class TemplateCheck(
    StepTemplates templates,
    TextLanguages texts,
    IStoreService stores,
    ILanguageService languages,
    ILocalizationService localization)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Email.Template.";

    /// <param name="stepId">The step whose text it is.</param>
    /// <param name="variantId">0 for the step's own text.</param>
    /// <param name="restores">The campaign is about something that a link brings back.</param>
    /// <param name="storeId">0 for every store, each with its own languages and perhaps its own template.</param>
    public async Task<IReadOnlyList<TemplateProblem>> CheckAsync(int stepId, int storeId, int variantId = 0, bool restores = true)
    {
        if ((await templates.AllAsync(stepId, variantId)).Count == 0)
            return [new TemplateProblem(Prefix + "Missing")];

        var problems = new List<TemplateProblem>();
        foreach (var store in (await stores.GetAllStoresAsync()).Where(store => storeId == 0 || store.Id == storeId))
            problems.AddRange(await InStoreAsync(await templates.FindAsync(stepId, store.Id, variantId), store.Id, store.Name));
        return [.. problems.Distinct().Where(problem => restores || problem.Resource != Prefix + "NoRestoreLink")];
    }

    private async Task<IReadOnlyList<TemplateProblem>> InStoreAsync(MessageTemplate? template, int storeId, string store)
    {
        if (template is null)
            return [new TemplateProblem(Prefix + "MissingInStore", store)];

        var problems = new List<TemplateProblem>();
        if (!template.IsActive)
            problems.Add(new TemplateProblem(Prefix + "Inactive"));
        var spoken = await languages.GetAllLanguagesAsync(storeId: storeId);
        foreach (var language in spoken)
            problems.AddRange(await InLanguageAsync(template, language, storeId, spoken));
        return problems;
    }

    private async Task<IReadOnlyList<TemplateProblem>> InLanguageAsync(MessageTemplate template, Language language, int storeId, IList<Language> spoken)
    {
        if (!await texts.HasTextAsync(template, language, spoken))
            return await texts.IsCoveredAsync(template, language, storeId) ? [] : [new TemplateProblem(Prefix + "Untranslated", language.Name)];

        var subject = await localization.GetLocalizedAsync(template, entity => entity.Subject, language.Id) ?? "";
        var body = await localization.GetLocalizedAsync(template, entity => entity.Body, language.Id) ?? "";
        return [.. Problems(subject, body, language.Name)];
    }

    private static IEnumerable<TemplateProblem> Problems(string subject, string body, string language)
    {
        if (string.IsNullOrWhiteSpace(subject))
            yield return new TemplateProblem(Prefix + "NoSubject", language);
        if (string.IsNullOrWhiteSpace(body))
            yield return new TemplateProblem(Prefix + "NoBody", language);
        foreach (var token in TemplateTokens.Unknown(subject + "\n" + body))
            yield return new TemplateProblem(Prefix + "UnknownToken", language, token);
        // The law wants a way out in every message; the header alone is not shown by every mail client.
        if (!TemplateTokens.Mentions(body, TemplateTokens.UnsubscribeUrl))
            yield return new TemplateProblem(Prefix + "NoUnsubscribe", language);
        if (!TemplateTokens.Mentions(body, TemplateTokens.RestoreUrl) && !TemplateTokens.Mentions(body, TemplateTokens.Items))
            yield return new TemplateProblem(Prefix + "NoRestoreLink", language);
    }
}
