using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// Whether questions for codes still reach us. Another plugin may have put its own discount service in place of ours, or around it: only asking tells which.
/// </summary>
internal sealed class CouponProbe(IServiceProvider services)
{
    /// <summary>No discount of the platform has it, so nothing is looked for in the database: those ids count from 1.</summary>
    public const int Question = int.MinValue;

    private bool? _isHeard;

    /// <summary>Set by our service when the question arrives.</summary>
    public bool Heard { get; set; }

    public async Task<bool> IsHeardAsync() => _isHeard ??= await AskAsync();

    private async Task<bool> AskAsync()
    {
        Heard = false;
        await services.GetRequiredService<IDiscountService>().GetDiscountByIdAsync(Question);
        return Heard;
    }
}
