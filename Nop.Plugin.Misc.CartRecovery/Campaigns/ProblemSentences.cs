using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal sealed class ProblemSentences(ILocalizationService texts, IWorkContext work)
{
    public async Task<IReadOnlyList<string>> OfAsync(IEnumerable<CampaignProblem> problems)
    {
        var culture = CultureInfo.GetCultureInfo((await work.GetWorkingLanguageAsync()).LanguageCulture);
        List<string> sentences = [];
        foreach (var problem in problems)
            sentences.Add(problem.Sentence(await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{problem.ResourceKey}"), culture));
        return sentences;
    }
}
