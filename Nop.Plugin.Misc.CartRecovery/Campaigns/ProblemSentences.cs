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
            sentences.Add((await WordedAsync(problem)).Sentence(await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{problem.ResourceKey}"), culture));
        return sentences;
    }

    /// <summary>What a condition asks about is named in the reader's words.</summary>
    private async Task<CampaignProblem> WordedAsync(CampaignProblem problem)
    {
        var arguments = problem.Arguments.ToArray();
        for (var index = 0; index < arguments.Length; index++)
        {
            if (arguments[index] is ConditionField field)
                arguments[index] = await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Audience.Field.{field}");
        }

        return new CampaignProblem(problem.Code, arguments);
    }

    public async Task<string> OfAsync(CampaignProblem problem) => (await OfAsync([problem]))[0];
}
