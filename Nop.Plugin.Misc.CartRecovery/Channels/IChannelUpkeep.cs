namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>What a channel does in each run of the task, besides sending: a bounded batch, and no statement where it is not set up.</summary>
internal interface IChannelUpkeep
{
    Task RunAsync();
}
