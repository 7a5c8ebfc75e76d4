using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal static class CampaignsServices
{
    internal static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<CampaignStore>()
        .AddScoped<CampaignWrites>()
        .AddScoped<VariantWrites>()
        .AddScoped<StepTextUpkeep>()
        .AddScoped<CampaignReadiness>()
        .AddScoped<CampaignEditing>()
        .AddScoped<CampaignModelFactory>()
        .AddScoped<ProblemSentences>()
        .AddScoped<StepTemplateLinks>();
}
