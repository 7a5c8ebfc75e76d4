using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>The shop's side of e-mail: is there an account, and does anything leave by it.</summary>
internal sealed class EmailReadiness(SenderAccounts accounts, IScheduleTaskService tasks)
{
    private const string SendTask = "Nop.Services.Messages.QueuedMessagesSendTask, Nop.Services";
    private const string Problem = CartRecoveryDefaults.LocalePrefix + ".Email.Problem.";

    public async Task<string?> ProblemAsync(int storeId) => await accounts.DefaultAsync(storeId) switch
    {
        null => Problem + "NoAccount",
        // A fresh store's account has 0 here: the platform's task takes no mail and reports no error.
        { MaxNumberOfEmails: <= 0 } => Problem + "AccountSendsNothing",
        { Host: null or "" } => Problem + "NoHost",
        _ when await tasks.GetTaskByTypeAsync(SendTask) is { Enabled: false } => Problem + "SendTaskOff",
        _ => null,
    };
}
