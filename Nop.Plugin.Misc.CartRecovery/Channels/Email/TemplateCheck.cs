using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>A sentence about a step's template: a locale resource and what goes into its places.</summary>
internal sealed record TemplateProblem(string Resource, params string[] Values);

/// <summary>What would make a mail wrong, said before a campaign is switched on.</summary>
internal sealed class TemplateCheck(
    StepTemplates templates,
    ILanguageService languages,
    ILocalizationService localization,
    ILocalizedEntityService localized)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Email.Template.";

    /// <param name="storeId">0 for every store: then the template that serves all of them is looked at.</param>
    public async Task<IReadOnlyList<TemplateProblem>> CheckAsync(int stepId, int storeId)
    {
        if (await templates.FindAsync(stepId, storeId) is not { } template)
            return [new TemplateProblem(Prefix + "Missing")];

        var problems = new List<TemplateProblem>();
        if (!template.IsActive)
            problems.Add(new TemplateProblem(Prefix + "Inactive"));
        var spoken = await languages.GetAllLanguagesAsync(storeId: storeId);
        foreach (var language in spoken)
            problems.AddRange(await InLanguageAsync(template, language, language.Id == spoken[0].Id));
        return problems;
    }

    private async Task<IReadOnlyList<TemplateProblem>> InLanguageAsync(MessageTemplate template, Language language, bool isMain)
    {
        // The standard text stands for the shop's first language; elsewhere it would be the wrong language.
        if (!isMain && await IsUntranslatedAsync(template, language))
            return [new TemplateProblem(Prefix + "Untranslated", language.Name)];

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

    private async Task<bool> IsUntranslatedAsync(MessageTemplate template, Language language) =>
        string.IsNullOrEmpty(await ValueAsync(template, language, nameof(MessageTemplate.Subject)))
        || string.IsNullOrEmpty(await ValueAsync(template, language, nameof(MessageTemplate.Body)));

    private Task<string> ValueAsync(MessageTemplate template, Language language, string property) =>
        localized.GetLocalizedValueAsync(language.Id, template.Id, nameof(MessageTemplate), property);
}
