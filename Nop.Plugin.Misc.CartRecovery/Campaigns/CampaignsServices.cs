using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal static class CampaignsServices
{
    internal static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<CampaignStore>()
        .AddScoped<CampaignWrites>()
        .AddScoped<VariantWrites>()
        .AddScoped<StepTextUpkeep>()
        .AddScoped<TextProblems>()
        .AddScoped<CampaignReadiness>()
        .AddScoped<CampaignEditing>()
        .AddScoped<CampaignModelFactory>()
        .AddScoped<StepModelFactory>()
        .AddScoped<PreviewLanguages>()
        .AddScoped<ProblemSentences>()
        .AddScoped<StepTemplateLinks>()
        .AddScoped<BudgetSentences>()
        .AddAudiences()
        .AddStepTexts()
        .AddPausing();

    private static IServiceCollection AddStepTexts(this IServiceCollection services) => services
        .AddScoped<StepTextsModelFactory>()
        .AddScoped<StepTextWrites>()
        .AddScoped<StepTextFile>()
        .AddScoped<TextCounter>();

    private static IServiceCollection AddAudiences(this IServiceCollection services) => services
        .AddScoped<ProductValueQueries>()
        .AddScoped<CatalogueValueQueries>()
        .AddScoped<ShopValues>()
        .AddScoped<AudienceValues>()
        .AddScoped<AudienceNames>()
        .AddScoped<AudienceModelFactory>()
        .AddScoped<AudienceWords>()
        .AddScoped<AudiencePreview>();

    private static IServiceCollection AddPausing(this IServiceCollection services) => services
        .AddScoped<PauseQueries>()
        .AddScoped<PauseWrites>()
        .AddScoped<CampaignTroubles>()
        .AddScoped<SelfPause>()
        .AddScoped<PauseTexts>();
}
