using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

internal static class TextsServices
{
    internal static IServiceCollection AddTexts(this IServiceCollection services) => services
        .AddScoped<StepTextStore>()
        .AddScoped<StepTextChoice>()
        .AddScoped<StepTextDrafts>()
        .AddScoped<TextValues>()
        .AddScoped<TextWriting>()
        .AddScoped<WorstValues>()
        .AddScoped<TextCounts>()
        .AddScoped<StepTextCheck>()
        .AddScoped<StepTextRenderer>();
}
