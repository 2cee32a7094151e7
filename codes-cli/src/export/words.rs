//! Words that cannot be names in other languages, and names that are taken there, separated by spaces.

pub(super) const TYPESCRIPT: &str = "\
    __proto__ any as async await bigint boolean break case catch class const continue debugger default delete do else \
    enum export extends false finally for function if implements import in instanceof interface let never new null \
    number object package private protected public return static string super switch symbol this throw true try type \
    typeof undefined unknown var void while with yield";

/// The names that the file itself uses, and names that a program would miss if they were hidden.
pub(super) const TYPESCRIPT_TYPES: &str = "\
    Array BigInt Boolean CodeEntry CodeRange CodeTable CodeValue Date Error Function Infinity Intl Iterator JSON Json \
    Map Math Meaning NaN Nan Number Object Promise Proxy Readonly ReadonlyArray ReadonlyMap Record Reflect RegExp Set \
    String Symbol WeakMap WeakSet";

pub(super) const PYTHON: &str = "\
    False None True and as assert async await break class continue def del elif else except finally for from global if \
    import in is lambda match nonlocal not or pass print raise return try type while with yield";

pub(super) const PYTHON_TYPES: &str = "\
    ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError \
    BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError \
    DeprecationWarning Dict EOFError Ellipsis EncodingWarning EnvironmentError Exception FileExistsError \
    FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning \
    IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt List LookupError Meaning \
    MemoryError ModuleNotFoundError NameError NamedTuple NotADirectoryError NotImplemented NotImplementedError OSError \
    Optional OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError \
    ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError \
    SystemExit TabError TimeoutError Tuple TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError \
    UnicodeError UnicodeTranslateError UnicodeWarning Union UserWarning ValueError Warning ZeroDivisionError";

/// The names that members of an enum of `int` or `str` already have.
pub(super) const PYTHON_MEMBERS: &str = "\
    Dict List Meaning NamedTuple Optional Tuple Union advice as_integer_ratio bit_count bit_length bool capitalize \
    casefold center conjugate count denominator describe details encode endswith enum expandtabs find format \
    format_map from_bytes from_code imag index int is_integer is_known is_retired is_success isalnum isalpha isascii \
    isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip \
    maketrans meanings message message_in mro name numerator of partition property classmethod real removeprefix \
    removesuffix replace rfind rindex rjust rpartition rsplit rstrip self cls split splitlines startswith str strip \
    swapcase symbol title to_bytes translate upper value zfill";

pub(super) const JAVA: &str = "\
    abstract assert boolean break byte case catch char class const continue default do double else enum extends false \
    final finally float for goto if implements import instanceof int interface long native new null package private \
    protected public return short static strictfp super switch synchronized this throw throws transient true try var \
    void volatile while yield record sealed permits";

pub(super) const JAVA_TYPES: &str = "\
    Boolean Byte Character Class Deprecated Double Enum Error Exception Float HashMap Integer Iterable List Long Map \
    Math Module Number Object Optional Override Package Process Record Runnable Runtime Short Status String System \
    Thread Throwable Void";

pub(super) const JAVA_MEMBERS: &str = "\
    advice clone code compareTo declaringClass describe describeConstable details equals finalize fromCode getClass \
    getDeclaringClass hashCode isKnown isRetired isSuccess meanings message messageIn name notify notifyAll ordinal \
    symbol toString valueOf values wait";

pub(super) const KOTLIN: &str = "\
    as break class continue do else false for fun if in interface is null object package return super this throw true \
    try typealias typeof val var when while";

pub(super) const KOTLIN_TYPES: &str = "\
    Any Array Boolean Byte Char Companion Deprecated Double Enum Error Exception Float Int Iterable List Long Map \
    Meaning Nothing Number Pair Set Short Status String Throwable Triple ULong Unit";

pub(super) const KOTLIN_MEMBERS: &str = "\
    advice clone code compareTo declaringClass declaringJavaClass describe details entries equals finalize fromCode \
    hashCode isKnown isRetired isSuccess meanings message messageIn name ordinal symbol toString valueOf values";

pub(super) const SWIFT: &str = "\
    Any Protocol Self Type as associatedtype async await break case catch class continue default defer deinit do \
    dynamicType else enum extension fallthrough false fileprivate for func guard if import in init inout internal is \
    let nil open operator precedencegroup private protocol public repeat rethrows return self static struct subscript \
    super switch throw throws true try typealias var where while";

pub(super) const SWIFT_TYPES: &str = "\
    Array Bool CaseIterable Character Collection CustomStringConvertible Dictionary Double Equatable Error Float \
    Hashable Int Int32 Int64 Int8 Int16 Meaning Never Optional RawRepresentable Result Sendable Set String Substring \
    Task UInt UInt32 UInt64 UInt8 UInt16 Void";

pub(super) const SWIFT_MEMBERS: &str = "\
    advice allCases customMirror debugDescription describe description details errorDescription hash hashValue isKnown \
    isRetired isSuccess localizedDescription meaning meanings message messageIn name rawValue success symbol";

/// The words of C and C++, and names that headers define as macros.
pub(super) const C: &str = "\
    alignas alignof and and_eq asm auto bitand bitor bool break case catch char class compl concept const const_cast \
    consteval constexpr constinit continue decltype default delete do double dynamic_cast else enum explicit export \
    extern false float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator \
    or or_eq private protected public register reinterpret_cast requires restrict return short signed sizeof static \
    static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename union \
    unsigned using virtual void volatile wchar_t while xor xor_eq";

/// Entries of an enum are in a place where members and their modifiers could be.
pub(super) const KOTLIN_ENTRIES: &str = "\
    Companion Status abstract actual advice annotation by clone code companion compareTo const constructor crossinline \
    data declaringClass declaringJavaClass delegate describe details dynamic entries enum equals expect external field \
    file final finalize fromCode get hashCode import infix init inline inner internal isKnown isRetired isSuccess \
    lateinit meanings message messageIn name noinline open operator ordinal out override private property protected \
    public receiver reified sealed set suspend symbol tailrec toString value valueOf values vararg where";
